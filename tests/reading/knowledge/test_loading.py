"""Users' knowledge from files: both kinds read, and what is wrong said with file, line, reason and next step."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import InputError
from reportedly.reading.knowledge.follow_the_money import TYPES, Wrong, entity
from reportedly.reading.knowledge.given import Known
from reportedly.reading.knowledge.loading import load_knowledge

TABLE = """name,type,aliases,wikidata,desk
Mara Ilves,person,M. Ilves|the Grey Fox,Q90000001,P-17
Lowland Front,Organization,LF; Alba Tal ,,O-3
,,,,
"Hark, Salt & Sons",Company,,,
"""


def write(tmp_path: Path, content: str | bytes, name: str = "actors.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def ftm(schema: str = "Person", key: str = "p1", **properties: Any) -> str:
    return json.dumps({"id": key, "schema": schema, "properties": properties})


def test_a_table(tmp_path: Path) -> None:
    assert load_knowledge([write(tmp_path, TABLE)]).known == (
        Known("Mara Ilves", ("M. Ilves", "the Grey Fox"), "person", {"wikidata": "Q90000001", "desk": "P-17"}),
        Known("Lowland Front", ("LF", "Alba Tal"), "organization", {"desk": "O-3"}),
        Known("Hark, Salt & Sons", (), "organization", {}),
    )


@pytest.mark.parametrize(
    "content",
    ["name\ttype\tISO3166\tcountry\nOsmark\tstate\tOK\tok\n", "name;type;ISO3166\r\nOsmark;state;OK\r\n", "\ufeffName,TYPE,ISO3166\nOsmark,state,OK"],
)
def test_tables_as_programs_write_them(tmp_path: Path, content: str) -> None:
    assert load_knowledge([write(tmp_path, content)]).known == (Known("Osmark", (), "state", {"ISO3166": "OK"}),)


def test_follow_the_money(tmp_path: Path) -> None:
    lines = [
        ftm(name=["Mara Ilves", "Mara Hark"], alias=["M. Ilves"], weakAlias=["Fox"], wikidataId=["Q1"], country=["ok"]),
        "",
        ftm("Ownership", "o1", owner=["p1"], asset=["c1"]),  # a link: no name
        ftm("Country", "ok", name="Osmark", code=["ok"]),
        ftm("Company", "c1", name=["Orvane Salt"], leiCode=["L1"], imoNumber=[]),
        ftm("Security", "s1", name=["Orvane 2031"], isinCode=["I1"]),  # a schema that is none of our types
    ]
    assert load_knowledge([write(tmp_path, "\n".join(lines), "entities.ftm.json")]).known == (
        Known("Mara Ilves", ("Mara Hark", "M. Ilves", "Fox"), "person", {"followthemoney": "p1", "wikidata": "Q1"}),
        Known("Osmark", (), "state", {"followthemoney": "ok", "iso3166": "OK"}),
        Known("Orvane Salt", (), "organization", {"followthemoney": "c1", "lei": "L1"}),
        Known("Orvane 2031", (), None, {"followthemoney": "s1", "isin": "I1"}),
    )


def test_several_files_are_one_knowledge(tmp_path: Path) -> None:
    one = write(tmp_path, ftm(name=["Mara Ilves"], wikidataId=["Q90000001"]), "one.jsonl")
    two = write(tmp_path, TABLE)
    known = load_knowledge([one, str(two)]).of_forms(["the Grey Fox"])
    assert known is not None and known.identifiers == {"followthemoney": "p1", "wikidata": "Q90000001", "desk": "P-17"}
    assert len(load_knowledge([])) == 0


@pytest.mark.parametrize(
    ("content", "where", "reason", "remedy"),
    [
        (TABLE.replace("person", "persn"), ", line 2", "the type «persn» is none of person, organization", "mend the line"),
        ("name,type\nOsmark,state,x\n", ", line 2", "3 cells under 2 columns", "mend the line"),
        ("name,wikidata\n\n,Q1\n", ", line 3", "no name", "mend the line"),
        ("who,type\nOsmark,state\n", ", line 1", "no column «name»; it names «who», «type»", "mend the line"),
        ("name,name\nOsmark,x\n", ", line 1", "the column «name» is there twice", "mend the line"),
        ('name,type\n"Osmark,state\n', ", line 2", "end of data", "mend the line"),
        ('name,type\n"Osmark\nand more",state\nVeldania,staat\n', ", line 4", "«staat»", "mend the line"),
        (b"name\nOsm\xe5rk\n", ", line 2", "no UTF-8", "save it as UTF-8"),
        ("  \n", "", "is empty", "name a file of entities"),
        ("[" + ftm(name=["Osmark"]) + "]", ", line 1", "is one JSON array", "one entity a line"),
        (ftm(name=["Osmark"]) + "\n{\n", ", line 2", "no JSON", "mend the line"),
        (ftm(name=["Osmark"]) + "\n[1]", ", line 2", "no JSON object", "mend the line"),
        ('{"id": "a", "properties": {}}', ", line 1", "«schema» is missing", "mend the line"),
        ('{"id": "a", "schema": "Person"}', ", line 1", "«properties» is missing", "mend the line"),
        ('{"schema": "Person", "properties": {"name": ["A"]}}', ", line 1", "«id» is missing", "mend the line"),
        (ftm(name=[1]), ", line 1", "«properties.name» is no list of texts", "mend the line"),
        (ftm(name=["A"], alias={"x": 1}), ", line 1", "«properties.alias» is no list of texts", "mend the line"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path: Path, content: str | bytes, where: str, reason: str, remedy: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(InputError) as caught:
        load_knowledge([path])
    assert caught.value.where == f"{path}{where}"
    assert reason in caught.value.reason
    assert remedy in caught.value.remedy


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        load_knowledge([tmp_path / "nowhere.csv"])


@given(st.text(max_size=40) | st.recursive(st.none() | st.integers() | st.text(max_size=5), lambda x: st.dictionaries(st.sampled_from(["id", "schema", "properties", "name"]), x) | st.lists(x)).map(json.dumps))
def test_any_line_is_an_entity_nothing_or_wrong(line: str) -> None:
    try:
        found = entity(line.encode("utf8", "surrogatepass"))
    except Wrong as wrong:
        assert str(wrong)
    else:
        assert found is None or found.name.strip() == found.name != ""


@given(st.binary(max_size=60))
def test_any_file_is_knowledge_or_an_input_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "x"
    path.write_bytes(content)
    try:
        load_knowledge([path])
    except InputError as error:
        assert error.where.startswith(str(path)) and error.reason and error.remedy


def test_every_type_is_one_of_the_formats() -> None:
    assert set(TYPES.values()) <= {"person", "organization", "state", "place", "office", "weapon", "vehicle", "work", "event", "other"}
