# piece: gradients
# truth: wrong
# function: grad_f
# mistake: in the derivative with respect to y the term x from x(y + 2) is forgotten
# line: 14
# style: scalar formula, Italian names
from math import cos, sin

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + cos(3 * x)

def grad_f(x, y):
    derivata_x = 2 * x + y + 2 - 3 * sin(3 * x)
    derivata_y = 2 * y
    return derivata_x, derivata_y
