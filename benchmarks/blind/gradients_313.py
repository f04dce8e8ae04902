# piece: gradients
# truth: wrong
# function: model_grad
# mistake: the outer derivative, the exponential itself, is lost for the weight
# line: 14
# style: by hand
import math

def model(x, w, b):
    return math.exp(math.sin(x * w) + b)

def model_grad(x, w, b):
    inner = math.cos(x * w) * x
    dw = inner
    db = model(x, w, b)
    return dw, db
