# piece: linear
# truth: wrong
# function: forward
# mistake: the minus is in front of x w only, b enters with the wrong sign
# line: 10
# style: matlab
import numpy as np

def forward(w, x, b):
    h = np.exp(-np.matmul(x, w) + b)
    h = 1 / (1 + h)
    return h
