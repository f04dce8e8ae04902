"""What fuzzing has found is read again: rightly, or with the error that is documented."""

from __future__ import annotations

import warnings

import pytest

from fuzz_targets import TARGETS, kept_inputs


@pytest.mark.parametrize("name", TARGETS)
def test_the_inputs_of_the_corpus_raise_only_documented_errors(name: str) -> None:
    inputs = kept_inputs(name)
    assert 0 < len(inputs) < 100
    assert max(map(len, inputs)) <= 4096
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        for each in inputs:
            TARGETS[name](each)
