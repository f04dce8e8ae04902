# piece: network
# truth: wrong
# function: forward
# mistake: every layer multiplies the original input, which fits no second layer
# line: 11
# style: terse, freely
import numpy as np

def forward(x, params, acts):
    for (W, b), g in zip(params, acts):
        a = g(x @ W + b)
    return a.squeeze()
