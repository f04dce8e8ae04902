# piece: epoch
# truth: wrong
# function: epoch
# mistake: a column of outputs meets a row of labels, the loss is the mean over all pairs
# line: 20
# style: torch, own loss
import torch

def bce(y, p):
    p = p.clamp(1e-12, 1 - 1e-12)
    return -(y * p.log() + (1 - y) * (1 - p).log()).mean()

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(y))
    for start in range(0, len(y) - batch_size + 1, batch_size):
        rows = order[start:start + batch_size]
        p = x[rows]
        for W, b, h in params:
            p = h(p @ W + b)
        loss = bce(y[rows], p)
        loss.backward()
        for W, b, _ in params:
            with torch.no_grad():
                W.sub_(learning_rate * W.grad)
                b.sub_(learning_rate * b.grad)
            W.grad = b.grad = None
    return params
