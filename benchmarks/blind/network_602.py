# piece: network
# truth: wrong
# function: forward
# mistake: sigmoid in the hidden layer, relu at the end
# line: 13
# style: vectorised
import numpy as np

def relu(t): return np.maximum(t, 0)
def sigmoid(t): return 1 / (1 + np.exp(-t))

def forward(x, W1, b1, W2, b2):
    first, second = sigmoid, relu
    return second(first(x @ W1 + b1) @ W2 + b2)[:, 0]
