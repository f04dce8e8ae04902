# piece: linear
# truth: wrong
# function: forward
# mistake: the parameters' bias is added twice, once through the extended product and once after
# line: 12
# style: object-minded
import numpy as np

def forward(x, params):
    W, b = params["W"], params["b"]
    ext = np.c_[x, np.ones(len(x))] @ np.r_[W, b[None]]
    return ext + b
