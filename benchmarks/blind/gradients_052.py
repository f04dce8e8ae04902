# piece: gradients
# truth: right
# function: model_grad
# mistake: none
# line: none
# style: chain rule by hand, verbose
import math

def model(x, w, b):
    return math.exp(math.sin(x * w) + b)

def model_grad(x, w, b):
    product = x * w
    inner = math.sin(product) + b
    outer_slope = math.exp(inner)
    slope_w = outer_slope * math.cos(product) * x
    slope_b = outer_slope
    print("dy/dw", slope_w, "dy/db", slope_b)
    return slope_w, slope_b
