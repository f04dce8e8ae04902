# piece: epoch
# truth: wrong
# function: epoch
# mistake: two defects: a permutation is drawn anew for each batch and the summed loss is used
# line: none
# style: torch, batch count
import torch

def epoch(params, x, y, learning_rate, batch_size):
    for k in range(len(x) // batch_size):
        rows = torch.randperm(len(x))[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows], reduction="sum")
        loss.backward()
        with torch.no_grad():
            for W, b, h in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
                W.grad = None
                b.grad = None
    return params
