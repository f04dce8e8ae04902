# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the sigmoid is applied to what already is a probability, everything lands above one half
# line: 16
# style: helper functions
import math

def to_probability(z):
    return 1 / (1 + math.exp(-z))

def to_class(p):
    return p > 0.5

def accuracy(y, y_hat):
    classes = [to_class(to_probability(v)) for v in y_hat]
    same = [c == bool(t) for c, t in zip(classes, y)]
    return sum(same) / len(same)
