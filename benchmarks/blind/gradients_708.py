# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: objects
import numpy as np

class Node:
    def __init__(self, value, back=None):
        self.value, self.back, self.grad = value, back, 0.0

    def push(self, g):
        self.grad = self.grad + g
        if self.back:
            self.back(g)

def affine(x, W, b):
    def back(g):
        W.push(x.value.T @ g)
        b.push(g.sum(axis=0))
        x.push(g @ W.value.T)
    return Node(x.value @ W.value + b.value, back)

def relu(z):
    return Node(np.maximum(z.value, 0), lambda g: z.push(g * (z.value > 0)))

def backward(x, y, W1, b1, W2, b2):
    params = [Node(v) for v in (W1, b1, W2, b2)]
    out = affine(relu(affine(Node(x), *params[:2])), *params[2:])
    p = 1 / (1 + np.exp(-out.value))
    out.push((p - y[:, None]) / len(y))
    return [q.grad for q in params]
