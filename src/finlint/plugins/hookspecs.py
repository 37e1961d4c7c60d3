"""The hooks of finlint: the only vocabulary that a plugin shares with it."""

from collections.abc import Iterable

import pluggy

from finlint.audit import Rule

hookspec = pluggy.HookspecMarker("finlint")


@hookspec
def finlint_rules() -> Iterable[Rule]:
    """Rules to run, in any order.

    A plugin is a distribution with an entry point in group ``finlint`` that names a module::

        [project.entry-points.finlint]
        demo = "finlint_demo"

    and the module has a function that answers this hook::

        from finlint.authoring import hookimpl

        @hookimpl
        def finlint_rules():
            return [my_rule, my_other_rule]

    A rule is made by ``finlint.authoring.rule``; all a rule file needs is in that module. Codes
    are two to six capitals of your own and three digits (``FL`` belongs to finlint), names are
    kebab-case and name the defect; both are unique over all plugins. Run the examples of your
    rules with ``finlint.testing``. Whatever breaks this contract ends the run with exit 2 and one
    line that names your distribution.
    """
    raise NotImplementedError
