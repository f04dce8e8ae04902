# piece: layer
# truth: right
# function: create_layer
# mistake: none
# line: none
# style: chatbot
import numpy as np

def create_layer(n_inputs, n_outputs, mode="fan_out", seed=None):
    """Create the parameters of a dense layer.

    Args:
        n_inputs: number of input features
        n_outputs: number of units
        mode: "fan_out" (default) or "fan_in"
        seed: optional seed; None draws anew each time

    Returns:
        Dictionary with "weights" and "bias".
    """
    rng = np.random.default_rng(seed)
    # Number of connections that the variance refers to
    fan = {"fan_in": n_inputs, "fan_out": n_outputs}[mode]
    weights = rng.standard_normal((n_inputs, n_outputs))
    weights *= np.sqrt(2.0 / fan)
    return {"weights": weights, "bias": np.zeros(n_outputs)}
