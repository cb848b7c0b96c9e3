import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.ColumnInfo;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtension;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.StandardReconConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reconciles names by the classes that OpenRefine itself does it with, and extends the first that is matched. */
public class Reconcile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** SERVICE TYPE PROPERTIES NAME...: a line of JSON for each name, each column and each row of values. */
    public static void main(String[] arguments) throws Exception {
        String service = arguments[0];
        StandardReconConfig config = new StandardReconConfig(
                service, "ids", "types", arguments[1], arguments[1], true, 500, new ArrayList<>(), 0);
        List<ReconJob> jobs = new ArrayList<>();
        for (int place = 3; place < arguments.length; place++) {
            jobs.add(config.createSimpleJob(arguments[place]));
        }
        String matched = null;
        for (Recon recon : config.batchRecon(jobs, 1)) {
            print("name", recon.judgment.toString(), recon.error, recon.match == null ? null : recon.match.name,
                    names(recon.candidates));
            if (recon.match != null && matched == null) {
                matched = recon.match.id;
            }
        }
        extend(service, arguments[2], matched);
    }

    private static void extend(String service, String properties, String id) throws Exception {
        ReconciledDataExtensionJob job = new ReconciledDataExtensionJob(
                DataExtensionConfig.reconstruct(properties), service);
        Map<String, DataExtension> extended = job.extend(Set.of(id), new HashMap<>());
        for (ColumnInfo column : job.columns) {
            print("column", column.id, column.name, column.expectedType == null ? null : column.expectedType.id);
        }
        for (Object[] row : extended.get(id).data) {
            List<Object> values = new ArrayList<>();
            for (Object value : row) {
                values.add(value instanceof ReconCandidate ? Map.of("node", ((ReconCandidate) value).name) : value);
            }
            print("row", values.toArray());
        }
    }

    private static List<String> names(List<ReconCandidate> candidates) {
        return candidates == null ? List.of() : candidates.stream().map(candidate -> candidate.name).toList();
    }

    private static void print(String word, Object... values) throws Exception {
        List<Object> line = new ArrayList<>(List.of(word));
        line.addAll(java.util.Arrays.asList(values));
        System.out.println(JSON.writeValueAsString(line));
    }
}
