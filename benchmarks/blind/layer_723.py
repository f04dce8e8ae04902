# piece: layer
# truth: wrong
# function: make_layer
# mistake: the mode fan_out is the default but the names of the two modes are exchanged
# line: 10
# style: typed, freely
import numpy as np

def make_layer(d_in: int, d_out: int, mode: str = "fan_out", gain: float = 2.0) -> dict[str, np.ndarray]:
    fan: int = d_in if mode == "fan_out" else d_out
    W: np.ndarray = np.random.randn(d_in, d_out) * np.sqrt(gain / fan)
    return {"W": W, "b": np.zeros(d_out)}
