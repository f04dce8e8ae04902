# piece: linear
# truth: wrong
# function: linear
# mistake: the product is accumulated in half precision
# line: 10
# style: type hints
import numpy as np

def linear(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    z = np.matmul(x, W, dtype=np.float16, casting="unsafe")
    return z.astype(np.float64) + b
