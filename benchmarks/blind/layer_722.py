# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def init_layer(input_dim, output_dim, fan_mode="fan_in", seed=None):
    """
    He (Kaiming) normal initialization.

    Args:
        input_dim: number of input features
        output_dim: number of units
        fan_mode: "fan_in" or "fan_out"
        seed: optional seed for reproducibility

    Returns:
        weights (input_dim, output_dim) and zero biases (output_dim,)
    """
    if fan_mode not in ("fan_in", "fan_out"):
        raise ValueError(f"unknown mode {fan_mode!r}")
    fan = {"fan_in": input_dim, "fan_out": output_dim}[fan_mode]
    generator = np.random.default_rng(seed)
    weights = generator.normal(0.0, np.sqrt(2.0 / fan), size=(input_dim, output_dim))
    return weights, np.zeros(output_dim)
