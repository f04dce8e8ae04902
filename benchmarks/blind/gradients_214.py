# piece: gradients
# truth: wrong
# function: model_grad
# mistake: the chain rule stops one factor early, the factor x is missing
# line: 18
# style: chain rule in steps
import math

def model(x, w, b):
    return math.exp(math.sin(x * w) + b)

def model_grad(x, w, b):
    u = x * w
    s = math.sin(u)
    y = math.exp(s + b)
    dy_ds = y
    ds_du = math.cos(u)
    du_dw = 1
    return dy_ds * ds_du * du_dw, y
