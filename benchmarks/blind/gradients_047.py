# piece: gradients
# truth: wrong
# function: grad_f
# mistake: the 2 of x(y + 2) is forgotten
# line: 13
# style: French names
import math

def f(x, y):
    return x * x + y * y + x * (y + 2) + math.cos(3 * x)

def grad_f(x, y):
    pente_x = 2 * x + y - 3 * math.sin(3 * x)
    pente_y = 2 * y + x
    return pente_x, pente_y
