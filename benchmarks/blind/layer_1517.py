# piece: layer
# truth: right
# function: he_init
# style: chatbot
import numpy as np

def he_init(rng: np.random.Generator, shape: tuple, mode: str = "fan_in"):
    """Kaiming normal initialisation, returns (W, b)."""
    fan = shape[0] if mode == "fan_in" else shape[1]
    gain = np.sqrt(2.0)
    std = gain / np.sqrt(fan)
    return rng.normal(0.0, std, size=shape), np.zeros(shape[1])
