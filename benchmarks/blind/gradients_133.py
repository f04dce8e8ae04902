# piece: gradients
# truth: wrong
# function: grad_f
# mistake: the products' slopes are multiplied instead of added, and the cosine's is left out
# line: none
# style: autograd by hand
import math

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + math.cos(3*x)

def grad_f(x, y):
    product_by_x = (y + 2) * 1
    product_by_y = x * 1
    gx = 2 * x * product_by_x
    gy = 2 * y * product_by_y
    return gx, gy
