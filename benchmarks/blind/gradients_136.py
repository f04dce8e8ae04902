# piece: gradients
# truth: wrong
# function: grad_f
# mistake: x(y + 2) is differentiated after y as y, not as x
# line: 16
# style: separate functions
from math import sin, cos

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + cos(3*x)

def df_dx(x, y):
    return 2*x - 3*sin(3*x) + y + 2

def df_dy(x, y):
    return 2*y + y

def grad_f(x, y):
    return df_dx(x, y), df_dy(x, y)
