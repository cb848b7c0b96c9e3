from graph.errors import Code, ParameterName, RequestError
from server.commands.options import command_line_message


def test_options_stand_for_parameters() -> None:
    error = RequestError(Code.BAD_RANGE, ParameterName("depth"), ": allowed only with ", ParameterName("around"))
    assert error.message == "depth: allowed only with around"
    assert command_line_message(error) == "--depth: allowed only with --around"


def test_parameters_of_an_analysis_are_set() -> None:
    error = RequestError(Code.BAD_RANGE, "communities: ", ParameterName("seed", "communities"), ": 'x' is no number")
    assert command_line_message(error) == "communities: --set seed: 'x' is no number"


def test_what_only_looks_like_a_parameter_stays() -> None:
    error = RequestError(Code.BAD_ID, "no Unit has the key 'asOf: depth'")
    assert command_line_message(error) == "no Unit has the key 'asOf: depth'"
