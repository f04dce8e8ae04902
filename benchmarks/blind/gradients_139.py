# piece: gradients
# truth: wrong
# function: model_grad
# mistake: the cosine is taken of the whole exponent sin(xw) + b instead of xw
# line: 15
# style: chain rule, Thai transliteration
import math

def model(x, w, b):
    return math.exp(math.sin(x * w) + b)

def model_grad(x, w, b):
    yok = math.sin(x * w) + b
    chan = math.exp(yok)
    return chan * math.cos(yok) * x, chan
