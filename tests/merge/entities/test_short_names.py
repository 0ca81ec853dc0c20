from reportedly.merge.entities.short_names import TERM, Candidate, Short, choose, holder

NEAR = frozenset({"person|a", "person|b", "group|c"})


def candidate(entity, name, **fields):
    return Candidate(entity, frozenset({name}), **fields)


def test_company_tells_which_of_two_is_meant():
    tarek = candidate("1", "person|tarek louzi", company=NEAR)
    mona = candidate("2", "person|mona louzi", company=frozenset({"group|z"}))
    choice = choose(Short("person|louzi", near=NEAR), [mona, tarek])
    assert choice is not None and choice.entity == "1" and choice.why


def test_the_name_alone_tells_nothing_even_of_the_only_one():
    assert choose(Short("person|louzi", near=NEAR), [candidate("1", "person|tarek louzi")]) is None
    assert choose(Short("person|louzi", near=NEAR), []) is None


def test_one_common_acquaintance_is_not_enough():
    assert (
        choose(
            Short("person|louzi", near=NEAR), [candidate("1", "person|tarek louzi", company=frozenset({"person|a"}))]
        )
        is None
    )


def test_surnames_that_stand_together_stand_for_those_who_do():
    louzi, beside = candidate("1", "person|tarek louzi", company=frozenset({"person|mara ilves", "person|oskar dahl", "group|c"})), {"ilves", "dahl"}
    choice = choose(Short("person|louzi", beside=frozenset(beside)), [louzi])
    assert choice is not None and choice.entity == "1" and "surname" in choice.why[0]
    assert choose(Short("person|louzi", beside=frozenset({"ilves"})), [louzi]) is None
    assert choose(Short("person|louzi", near=frozenset({"group|c"}), beside=frozenset({"ilves"})), [louzi]) is not None
    assert choose(Short("person|louzi", near=frozenset({"person|mara ilves"}), beside=frozenset({"ilves"})), [louzi]) is None
    other = candidate("2", "person|mona louzi", company=louzi.company)
    assert choose(Short("person|louzi", beside=frozenset(beside)), [louzi, other]) is None
    assert choose(Short("person|louzi", beside=frozenset({"mara", "c"})), [louzi]) is None


def test_two_who_fit_alike_are_neither():
    both = [candidate("1", "person|tarek louzi", company=NEAR), candidate("2", "person|mona louzi", company=NEAR)]
    assert choose(Short("person|louzi", near=NEAR), both) is None
    here = [candidate("1", "person|tarek louzi", here=True), candidate("2", "person|mona louzi", here=True)]
    assert choose(Short("person|louzi"), here) is None


def test_a_copy_of_the_text_tells():
    choice = choose(
        Short("person|louzi"), [candidate("1", "person|tarek louzi", copies=True), candidate("2", "person|mona louzi")]
    )
    assert choice is not None and choice.entity == "1"


def test_an_office_tells_where_it_says_of_what():
    office = frozenset({("owner", "", "group|sefran maritime")})
    bare = frozenset({("owner", "", "")})
    assert (
        choose(Short("person|louzi", offices=office), [candidate("1", "person|tarek louzi", offices=office)])
        is not None
    )
    assert choose(Short("person|louzi", offices=bare), [candidate("1", "person|tarek louzi", offices=bare)]) is None


def test_an_initial_that_does_not_fit_rules_out():
    tarek = candidate("1", "person|tarek louzi", company=NEAR)
    assert choose(Short("person|louzi", initial="t", near=NEAR), [tarek]) is not None
    assert choose(Short("person|louzi", initial="m", near=NEAR), [tarek]) is None


def test_a_ministry_is_of_the_state_that_the_report_speaks_of():
    osmark, veldania = (
        candidate("1", "group|interior ministry@osmark"),
        candidate("2", "group|interior ministry@veldan"),
    )
    short = Short("group|interior ministry@", owners=(("osmark", 5), ("veldan", 1)))
    choice = choose(short, [osmark, veldania])
    assert choice is not None and choice.entity == "1"
    assert choose(Short("group|interior ministry@", owners=(("osmark", 2), ("veldan", 2))), [osmark, veldania]) is None


def test_an_institution_that_one_report_alone_names_is_no_rival_of_a_known_one():
    short = Short("group|coast guard@", near=NEAR, owners=(("osmark", 3), ("veldania", 4)))
    known = candidate("1", "group|coast guard@osmark", company=NEAR, docs=5)
    once = candidate("2", "group|coast guard@veldania", company=frozenset({"person|a"}), docs=1)
    twice = candidate("2", "group|coast guard@veldania", company=frozenset({"person|a"}), docs=2)
    choice = choose(short, [known, once])
    assert choice is not None and choice.entity == "1"
    assert choose(short, [known, twice]) is None
    assert choose(short, [candidate("1", "group|coast guard@osmark", company=NEAR, docs=2), once]) is None


def test_the_only_ministry_is_not_that_of_a_report_on_other_states():
    osmark = candidate("1", "group|interior ministry@osmark", company=frozenset({"group|a"}))
    assert choose(Short("group|interior ministry@", near=frozenset({"group|a"})), [osmark]) is not None
    assert (
        choose(Short("group|interior ministry@", near=frozenset({"group|a"}), owners=(("korrin", 3),)), [osmark])
        is None
    )


def test_the_holder_of_an_office_is_the_one_of_that_time():
    assert holder("minister", 100, {("1", 90)}).entity == "1"
    assert holder("minister", 100, {("1", 90), ("2", 95)}) is None
    assert holder("minister", 100, {("1", 90), ("2", 101 + TERM)}).entity == "1"
    assert holder("minister", 100, {("2", 101 + TERM)}) is None
    assert holder("minister", None, {("1", 90)}).entity == "1"
    assert holder("minister", 100, set()) is None
