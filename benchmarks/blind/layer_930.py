# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: type hints
import numpy as np

def layer(d_in: int, d_out: int) -> tuple[np.ndarray, np.ndarray]:
    # Box-Muller: two uniform numbers make a normal one
    u: np.ndarray = 1.0 - np.random.random((d_in, d_out))
    v: np.ndarray = np.random.random((d_in, d_out))
    normal: np.ndarray = np.sqrt(-2.0 * np.log(u)) * np.cos(2.0 * np.pi * v)
    return normal * (2.0 / d_out) ** 0.5, np.zeros((d_out,))
