# piece: gradients
# truth: wrong
# function: model_grad
# mistake: the inner derivative x of sin(xw) is forgotten
# line: 14
# style: chain rule by hand
import math

def model(x, w, b):
    return math.exp(math.sin(x * w) + b)

def model_grad(x, w, b):
    y = model(x, w, b)
    return y * math.cos(x * w), y
