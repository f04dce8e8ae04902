"""Findings about what a function returns beside its result, or in several parts."""

from __future__ import annotations

from typing import Final

__all__ = ["OF_OTHER_VALUES"]

OF_OTHER_VALUES: Final[dict[tuple[str, str], tuple[str, str, str]]] = {
    **{
        (f"the activation named {name}", "another one"): (
            "activation of another name",
            f"applies another function for the name {name}",
            f"Correct what stands for {name}.",
        )
        for name in ("relu", "sigmoid", "tanh", "identity")
    },
    ("number of layers made together", "all but the last"): (
        "last layer missing",
        "makes no layer between the last two widths",
        "Of n widths there are n - 1 layers: zip(widths[:-1], widths[1:]).",
    ),
    ("number of layers made together", "all but the first"): (
        "first layer missing",
        "makes no layer between the first two widths",
        "Of n widths there are n - 1 layers: zip(widths[:-1], widths[1:]).",
    ),
    ("fan asked for", "another default than its text says"): (
        "default of the fan",
        "takes another fan by default than its text says",
        "Write the default that the text names.",
    ),
    ("a logit of -100", "an infinite loss at 1000"): (
        "overflow",
        "is infinite for a logit of 1000 and label 1, where the loss is 0: exp overflows",
        "Write log(1 + exp(z)) as np.logaddexp(0, z).",
    ),
    ("other values", "not divided"): (
        "gradient not divided by the number of samples",
        "returns a mean and the gradient of the sum, which is not divided by the number of samples",
        "Divide the gradient by the number of samples, like the loss.",
    ),
    ("other values", "negative"): (
        "sign of the gradient",
        "returns the negative of its gradient beside the loss",
        "The derivative by p is (p - y) / (p (1 - p)) / n.",
    ),
    ("other values", "another derivative"): (
        "wrong derivative",
        "returns another derivative than its own beside its result",
        "Differentiate the function: s (1 - s) for the sigmoid, 1 above 0 for relu.",
    ),
    ("other values", "the mask of what is set to 0"): (
        "inverted mask",
        "returns beside its result the mask of the numbers that it sets to 0, through which no "
        "gradient goes",
        "The derivative is 1 above 0 and 0 below: return x > 0.",
    ),
    ("other values", "a cache without the input"): (
        "cache without the input",
        "returns a cache for the way back with its own output in the place of its input",
        "The gradient of the weights is x.T @ upstream: keep x, w and b.",
    ),
    ("other values", "no way back"): (
        "no way back",
        "returns a function beside the scaled numbers that does not give back the given ones",
        "Multiply by the deviation first, and then add the mean: z * std + mean.",
    ),
    ("other values", "another mean or deviation"): (
        "other mean or deviation returned",
        "returns another mean or deviation than those it scaled with: z * std + mean is not x",
        "Return the mean and the deviation of the given numbers, with which they were scaled.",
    ),
    ("other values", "another order than its text says"): (
        "order of the results",
        "returns its results in another order than its own text says",
        "Return them in the order of the docstring, or correct that.",
    ),
    ("other values", "no value of the last point"): (
        "value of the last point missing",
        "returns all points, and the value of each but the last",
        "Compute the value behind the step, and that of the start before the loop.",
    ),
    ("other values", "those of another quantity than its text says"): (
        "another quantity returned",
        "returns beside its result another quantity than its own text says",
        "Return what the text says, or correct the text.",
    ),
    ("divisor of the squares", "n, where its text says n - 1"): (
        "ddof",
        "divides the sum of squares by n, where its own text says n - 1",
        "Pass it to std: x.std(ddof=1).",
    ),
    ("array for the result", "left as it was"): (
        "out ignored",
        "leaves an array that is given as out as it was",
        "Write into it: np.maximum(x, 0, out=out), or out[...] = result.",
    ),
}
"""As in `steepest.checks.catalogue.findings`."""
