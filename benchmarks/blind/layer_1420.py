# piece: layer
# truth: right
# function: init_layer
# style: chatbot
from typing import Optional, Tuple
import numpy as np

def init_layer(d_in: int, d_out: int, rng: Optional[int] = None,
               fan: str = "fan_in") -> Tuple[np.ndarray, np.ndarray]:
    """He initialisation; ``fan`` selects which side sets the variance."""
    generator = np.random.default_rng(rng)
    side = d_in if fan == "fan_in" else d_out
    w = generator.normal(size=d_in * d_out).reshape(d_in, d_out)
    w *= np.sqrt(2.0) * side ** -0.5
    return w, np.zeros_like(w[0])
