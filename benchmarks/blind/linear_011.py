# piece: linear
# truth: wrong
# function: linear
# mistake: the product is in the wrong order: w x instead of x w
# line: 10
# style: type-annotated verbose
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    product: np.ndarray = np.matmul(w, x)
    result: np.ndarray = product + b
    return result
