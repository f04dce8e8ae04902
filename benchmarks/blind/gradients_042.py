# piece: gradients
# truth: wrong
# function: grad_f
# mistake: the forward difference takes far too wide a step of 0.1
# line: 12
# style: numerical gradient
import math

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def grad_f(x, y, h=0.1):
    here = f(x, y)
    return (f(x + h, y) - here) / h, (f(x, y + h) - here) / h
