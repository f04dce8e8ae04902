# piece: network
# truth: wrong
# function: network
# mistake: always the first column, also for a network with several outputs
# line: 11
# style: many helpers
import numpy as np

def affine(z, W, b): return z @ W + b
def layer(z, W, b, h): return h(affine(z, W, b))
def output(z): return z[:, 0]

def network(x, weights, biases, activations):
    z = x
    for part in zip(weights, biases, activations):
        z = layer(z, *part)
    return output(z)
