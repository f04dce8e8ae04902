# piece: gradients
# truth: wrong
# function: model_grad
# mistake: exp is differentiated to the exponent times e to the power less one
# line: 15
# style: verbose chain rule
import math

def model(x, w, b):
    u = math.sin(x * w) + b
    return math.exp(u)

def model_grad(x, w, b):
    u = math.sin(x * w) + b
    dy_du = u * math.exp(u - 1)
    du_dw = x * math.cos(x * w)
    du_db = 1.0
    return dy_du * du_dw, dy_du * du_db
