# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the product p * y counts ones only in the scalar product
# line: 13
# style: einsum tricks, freely
import numpy as np

def accuracy(batch):
    d = (batch["p"] > 0.5).astype(float)
    y = batch["y"].astype(float)
    n = y.shape[0]
    return (d @ y) / n
