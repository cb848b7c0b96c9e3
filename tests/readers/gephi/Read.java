import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Prints what Gephi reads in a file, a JSON array on each line: java -cp TOOLKIT Read.java STRATEGY FILE */
class Read {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(args[1]));
        container.getLoader().setAllowAutoNode(false);
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.valueOf(args[0]));
        for (Iterator<Issue> issues = container.getReport().getIssues(100); issues.hasNext(); ) {
            Issue issue = issues.next();
            if (issue.getLevel() != Issue.Level.INFO) print("issue", issue.getLevel(), issue.getMessage());
        }
        imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        Graph graph = model.getGraph();
        print("graph", graph.isDirected(), model.getTimeFormat());
        for (Node node : graph.getNodes()) {
            print("node", node.getId(), node.getLabel(), node.getColor().getRGB() & 0xffffff);
            printValues(node);
        }
        for (Edge edge : graph.getEdges()) {
            String source = edge.getSource().getId().toString();
            print("edge", edge.getId(), source, edge.getTarget().getId(), edge.getTypeLabel(), edge.getWeight());
            printValues(edge);
        }
        System.exit(0);
    }

    private static void printValues(Element element) {
        for (Column column : element.getTable()) {
            Object value = element.getAttribute(column);
            if (value != null) print("value", element.getId(), column.getTitle(), value);
        }
    }

    private static void print(Object... parts) {
        StringBuilder line = new StringBuilder();
        for (Object part : parts) line.append(line.length() == 0 ? '[' : ',').append(quoted(part));
        OUT.println(line.append(']'));
    }

    private static String quoted(Object part) {
        StringBuilder text = new StringBuilder("\"");
        for (char character : String.valueOf(part).toCharArray()) {
            boolean plain = character >= ' ' && character != '"' && character != '\\';
            text.append(plain ? character : String.format("\\u%04x", (int) character));
        }
        return text.append('"').toString();
    }
}
