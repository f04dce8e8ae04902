"""The options are the settings, one for one, and their help tells the true defaults."""

from __future__ import annotations

import pytest

from steepest import Settings
from steepest.cli.options import SETTINGS, SHOW, SWEEP, TRAIN, Option
from steepest.training.settings import FIELDS


def test_every_setting_is_an_option_and_no_other() -> None:
    assert {option.name for option in SETTINGS} == set(FIELDS)


@pytest.mark.parametrize("option", SETTINGS, ids=lambda option: option.name)
def test_the_help_shows_the_default(option: Option) -> None:
    default = getattr(Settings(), option.name)
    assert option.shown == ("32" if option.name == "hidden" else str(default))


@pytest.mark.parametrize("options", [TRAIN, SWEEP, SHOW])
def test_options_are_named_once(options: tuple[Option, ...]) -> None:
    names = [option.name for option in options]
    assert len(names) == len(set(names))
