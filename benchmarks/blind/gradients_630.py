# piece: gradients
# truth: wrong
# function: f_grad
# mistake: the factor 3; and y + 2 lacks the 2
# line: none
# style: helpers, freely
import math

def from_product(x, y):
    return y, x

def f_grad(point):
    x, y = point
    px, py = from_product(x, y)
    return 2 * x + px - math.sin(3 * x), 2 * y + py
