# piece: gradients
# truth: wrong
# function: grad_f
# mistake: the two partial derivatives are returned in the wrong order
# line: 17
# style: type-annotated verbose
import numpy as np
from typing import Tuple

def f(x: float, y: float) -> float:
    return x ** 2 + y ** 2 + x * (y + 2) + float(np.cos(3 * x))

def grad_f(x: float, y: float) -> Tuple[float, float]:
    """Returns the derivatives with respect to x and y."""
    partial_x: float = 2 * x - 3 * float(np.sin(3 * x)) + y + 2
    partial_y: float = x + 2 * y
    return partial_y, partial_x
