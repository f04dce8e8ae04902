# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is that of all rows after the epoch, not the mean over the batches as seen
# line: none
# style: torch, evaluation afterwards
import torch

def forward(x, params):
    for W, b, h in params:
        x = h(x @ W + b)
    return x[:, 0]

def epoch(params, x, y, learning_rate, batch_size):
    bce = torch.nn.functional.binary_cross_entropy
    order = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        loss = bce(forward(x[rows], params), y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                for p in (W, b):
                    p -= learning_rate * p.grad
                    p.grad = None
    with torch.no_grad():
        return params, bce(forward(x, params), y).item()
