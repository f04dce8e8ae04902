# piece: gradients
# truth: right
# function: grad_f
# mistake: none
# line: none
# style: numerical central difference
import math

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def grad_f(x, y, h=1e-6):
    return (f(x + h, y) - f(x - h, y)) / (2*h), (f(x, y + h) - f(x, y - h)) / (2*h)
