"""Settings: what is kept, what is refused and in which words."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from steepest.errors import SettingsError
from steepest.training.settings import (
    FIELDS,
    Settings,
    settings_from,
    settings_without_effect,
    unchecked_settings,
)


def message_of(**options: Any) -> str:
    with pytest.raises(SettingsError) as caught:
        settings_from(**options)
    return str(caught.value)


def test_defaults_are_those_of_the_contract() -> None:
    assert Settings().as_dict() == {
        "hidden": (32,),
        "activation": "relu",
        "loss": "auto",
        "initialisation": "he_fan_in",
        "rule": "sgd",
        "momentum": 0.9,
        "beta1": 0.9,
        "beta2": 0.999,
        "epsilon": 1e-8,
        "learning_rate": 0.1,
        "schedule": "constant",
        "decay": 1.0,
        "schedule_unit": "epoch",
        "batch_size": 32,
        "epochs": 50,
        "drop_last": False,
        "dtype": "float32",
        "loss_after": True,
        "rho": 0.99,
        "weight_decay": 0.0,
        "max_gradient_norm": None,
        "decay_every": None,
        "warmup": None,
        "decay_patience": 10,
        "monitor": "validation_loss",
        "min_delta": 0.0,
        "label_smoothing": 0.0,
        "class_weight": None,
        "dropout": 0.0,
        "patience": None,
        "delta": 1.0,
        "quantile": 0.5,
        "restore_best": True,
    }


def test_numpy_values_become_plain_ones() -> None:
    settings = Settings(
        hidden=(np.int64(8), np.int32(4)),
        learning_rate=np.float32(0.5),
        batch_size=np.int16(7),
        epochs=np.uint8(3),
        drop_last=np.True_,
        dtype=np.float64,
        momentum=0,
        rule="momentum",
    )
    kept = (*settings.hidden, settings.learning_rate, settings.batch_size, settings.epochs)
    assert [type(value) for value in kept] == [int, int, float, int, int]
    assert settings.drop_last is True
    assert settings.dtype == "float64"
    assert type(settings.momentum) is float


def test_one_width_means_one_layer() -> None:
    assert Settings(hidden=32) == Settings(hidden=(32,))
    assert Settings(hidden=np.int64(8)).hidden == (8,)


def test_settings_are_frozen_and_hashable() -> None:
    settings = Settings()
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.epochs = 3
    assert len({settings, Settings(), settings.replace(epochs=3)}) == 2


def test_unchecked_settings_equal_checked_ones() -> None:
    settings = Settings(hidden=(3, 2), activation=("relu", "tanh"), batch_size=None)
    copy = unchecked_settings(getattr(settings, name) for name in FIELDS)
    assert copy == settings
    assert hash(copy) == hash(settings)
    with pytest.raises(dataclasses.FrozenInstanceError):
        copy.epochs = 3


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"learning_rate": -0.3},
            "learning_rate must be a positive number, got -0.3 "
            "(steepest subtracts the gradient: use 0.3)",
        ),
        (
            {"learning_rate": 0},
            "learning_rate must be a positive number, got 0 "
            "(with 0 nothing changes; 0.1 is a usual value)",
        ),
        (
            {"learning_rate": float("inf")},
            "learning_rate must be a positive, finite number, got inf",
        ),
        (
            {"learning_rate": float("nan")},
            "learning_rate must be a positive, finite number, got nan",
        ),
        ({"learning_rate": "0.1"}, 'learning_rate must be a positive number, got "0.1"'),
        ({"learning_rate": True}, "learning_rate must be a positive number, got True"),
        (
            {"batch_size": 0},
            "batch_size must be a whole number of at least 1 or None, got 0 "
            "(None takes all rows in one batch)",
        ),
        (
            {"batch_size": 10.0},
            "batch_size must be a whole number of at least 1 or None, got 10.0 (use 10)",
        ),
        (
            {"epochs": -1},
            "epochs must be a whole number of at least 0, got -1 "
            "(0 evaluates the untrained network)",
        ),
        (
            {"epochs": None},
            "epochs must be a whole number of at least 0, got None "
            "(0 evaluates the untrained network)",
        ),
        ({"epochs": 2**40}, "epochs must be at most 2147483647, got 1099511627776"),
        (
            {"hidden": (32, 0)},
            "hidden must have widths of at least 1, got (32, 0) (() is no hidden layer)",
        ),
        (
            {"hidden": "32"},
            'hidden must be a tuple of whole numbers, got "32" '
            "(for example (32, 16); () is no hidden layer)",
        ),
        (
            {"hidden": [32, 16]},
            "hidden must be one value, got the list [32, 16] "
            "(a list is an axis of a sweep, a tuple is one value)",
        ),
        (
            {"activation": "relo"},
            'activation must be a known name, got "relo" (did you mean "relu"?)',
        ),
        (
            {"activation": np.tanh},
            "activation must be a name, got the function tanh "
            "(a function of your own goes with make_network and train_epoch)",
        ),
        (
            {"activation": ("relu", "tanh")},
            "activation must be a name or a tuple with one name a hidden layer, got 2 names "
            "for 1 hidden layers (('relu', 'tanh') for (32,))",
        ),
        ({"rule": "adma"}, 'rule must be a known name, got "adma" (did you mean "adam"?)'),
        (
            {"loss": "hinge"},
            'loss must be a known name, got "hinge" (known are auto, binary_cross_entropy, '
            "binary_cross_entropy_from_probabilities, softmax_cross_entropy, squared_error, huber, "
            "poisson, pinball)",
        ),
        (
            {"schedule": "cosin"},
            'schedule must be a known name, got "cosin" (did you mean "cosine"?)',
        ),
        (
            {"schedule": "exponential", "decay": 1.5},
            "decay must be a number in (0, 1], got 1.5 (the default is 1.0)",
        ),
        (
            {"rule": "momentum", "momentum": 1},
            "momentum must be a number in [0, 1), got 1 (the default is 0.9)",
        ),
        (
            {"rule": "adam", "epsilon": 0.0},
            "epsilon must be a positive number, got 0.0 (the default is 1e-08)",
        ),
        ({"drop_last": 1}, "drop_last must be True or False, got 1"),
        ({"dtype": "float16"}, 'dtype must be "float32" or "float64", got "float16"'),
        (
            {"gain": 0.1},
            f"unknown option gain (known are {', '.join(FIELDS[:20])} and {len(FIELDS) - 20} more)",
        ),
        (
            {"batchsize": 3},
            'unknown option batchsize (did you mean "batch_size"?)',
        ),
        (
            {"decay": 0.9},
            'decay 0.9 has no effect with schedule "constant" (use schedule="exponential")',
        ),
        (
            {"momentum": 0.5},
            'momentum 0.5 has no effect with rule "sgd" (use rule="momentum")',
        ),
        (
            {"weight_decay": -0.1},
            "weight_decay must be a number of at least 0, got -0.1 (the default is 0.0)",
        ),
        (
            {"max_gradient_norm": 0},
            "max_gradient_norm must be a number of at least 1e-20 or None, got 0 "
            "(the default is None)",
        ),
        (
            {"rule": "adamw"},
            'weight_decay must be positive with rule "adamw", which is adam without it, got 0.0 '
            "(0.01 is torch's default)",
        ),
        (
            {"rule": "rmsprop", "epsilon": 1e-30},
            "epsilon must be at least 1.1e-18 with rho 0.99 in float32, which holds the squares of "
            'smaller gradients as 0, got 1e-30 (use 1e-8, the default, or dtype="float64")',
        ),
        (
            {"schedule": "step", "decay": 0.1},
            'decay_every must be given with schedule "step": after how many epochs the learning '
            "rate decays (for example 10)",
        ),
        (
            {"schedule": "step", "decay_every": 5},
            'decay must be below 1 with schedule "step", got 1.0 (0.1 is usual)',
        ),
        (
            {"schedule": "one_cycle"},
            'warmup must be given with schedule "one_cycle": the share of the training in which '
            "the learning rate rises (0.3 is usual)",
        ),
        (
            {"schedule": "warmup_cosine", "warmup": 1.0},
            "warmup must be a number in (0, 1) or None, got 1.0 (the default is None)",
        ),
        (
            {"schedule": "plateau", "decay": 0.1, "schedule_unit": "step"},
            'schedule_unit must be "epoch" with schedule "plateau", which looks at the scores of '
            'epochs, got "step"',
        ),
        (
            {"dropout": 1.0},
            "dropout must be a number in [0, 1), got 1.0 (the default is 0.0)",
        ),
        (
            {"label_smoothing": -0.1},
            "label_smoothing must be a number in [0, 1), got -0.1 (the default is 0.0)",
        ),
        (
            {"patience": 0},
            "patience must be a whole number of at least 1 or None, got 0 "
            "(epochs without improvement before training stops; None trains to the end)",
        ),
        (
            {"class_weight": {"no": 1, "yes": 5.0}},
            'class_weight must be "balanced", a tuple with a positive number for each class, or '
            "None, got {'no': 1, 'yes': 5.0} (use (1, 5.0), one for each class in the order of the "
            "labels)",
        ),
        (
            {"class_weight": (1.0, float("nan"))},
            'class_weight must be "balanced", a tuple with a positive number for each class, or '
            "None, got (1.0, nan)",
        ),
        (
            {"loss": "huber", "delta": 0},
            "delta must be a positive number, got 0 (the default is 1.0)",
        ),
        (
            {"loss": "pinball", "quantile": 1.0},
            "quantile must be a number in (0, 1), got 1.0 (the default is 0.5)",
        ),
        (
            {"quantile": 0.9},
            'quantile 0.9 has no effect with loss "auto" (use loss="pinball")',
        ),
        (
            {"min_delta": 0.1},
            'min_delta 0.1 has no effect with schedule "constant" '
            '(use schedule="plateau" or patience)',
        ),
    ],
)
def test_wrong_settings_are_refused_in_a_sentence(options: dict[str, Any], message: str) -> None:
    assert message_of(**options) == message


def test_all_problems_are_reported_at_once() -> None:
    message = message_of(learning_rates=1, hidden=[8], batch_size=0, learning_rate=-1)
    assert message.splitlines() == [
        'unknown option learning_rates (did you mean "learning_rate"?)',
        "hidden must be one value, got the list [8] "
        "(a list is an axis of a sweep, a tuple is one value)",
        "learning_rate must be a positive number, got -1 "
        "(steepest subtracts the gradient: use 1.0)",
        "batch_size must be a whole number of at least 1 or None, got 0 "
        "(None takes all rows in one batch)",
    ]


def test_a_binary_loss_needs_two_classes() -> None:
    settings = Settings(loss="binary_cross_entropy")
    assert settings.loss_for(2) == "binary_cross_entropy"
    with pytest.raises(SettingsError) as caught:
        settings.loss_for(3)
    assert str(caught.value) == (
        'loss "binary_cross_entropy" needs two classes, the data has 3 '
        '(use "softmax_cross_entropy" or "auto")'
    )


def test_each_class_has_a_weight() -> None:
    assert Settings(class_weight=(1, 5)).class_weight == (1.0, 5.0)
    with pytest.raises(SettingsError) as caught:
        Settings(class_weight=(1, 5)).loss_for(3)
    assert str(caught.value) == (
        "class_weight must have a number for each of the 3 classes, got 2 ((1.0, 5.0))"
    )


def test_sizes_follow_the_loss() -> None:
    settings = Settings(hidden=(16, 8))
    assert settings.sizes(64, 2) == (64, 16, 8, 1)
    assert settings.sizes(64, 10) == (64, 16, 8, 10)
    assert settings.replace(loss="softmax_cross_entropy").sizes(64, 2) == (64, 16, 8, 2)
    assert Settings(hidden=()).sizes(4, 2) == (4, 1)


def test_one_activation_a_hidden_layer() -> None:
    assert Settings(hidden=(3, 4), activation=("relu", "tanh")).activations() == ("relu", "tanh")
    assert Settings(hidden=()).activations() == ()


def test_what_a_rule_does_not_use_is_named() -> None:
    assert settings_without_effect(Settings(rule="adam", momentum=0.5, beta1=0.5)) == ["momentum"]
    assert settings_without_effect(
        Settings(rule="sgd", beta2=0.5, schedule="cosine", decay=0.5)
    ) == [
        "beta2",
        "decay",
    ]
