# piece: gradients
# truth: wrong
# function: f_grad
# mistake: the sign of the sine
# line: 11
# style: typed
from math import sin

def f_grad(x: float, y: float):
    """Gradient of x^2 + y^2 + x (y + 2) + cos(3 x)."""
    return 2 * x + (y + 2) + 3 * sin(3 * x), 2 * y + x
