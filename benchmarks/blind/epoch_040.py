# piece: epoch
# truth: wrong
# function: epoch
# mistake: the output of the first batch is used for the loss of every batch
# line: 20
# style: torch, stale output
import torch

def forward(x, params):
    for W, b, h in params:
        x = h(x @ W + b)
    return x[:, 0]

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    first = order[:batch_size]
    flat = [p for W, b, _ in params for p in (W, b)]
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        y_hat = forward(x[first], params)
        loss = torch.nn.functional.binary_cross_entropy(y_hat, y[rows])
        grads = torch.autograd.grad(loss, flat)
        with torch.no_grad():
            for p, g in zip(flat, grads):
                p -= learning_rate * g
    return params
