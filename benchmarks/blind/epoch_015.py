# piece: epoch
# truth: wrong
# function: epoch
# mistake: a penalty on the weights is added to the loss, which was not asked
# line: 9
# style: torch, L2 penalty
import torch

def epoch(params, x, y, learning_rate, batch_size, penalty=1e-2):
    order = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        for W, b, _ in params:
            loss = loss + penalty * (W ** 2).sum()
        flat = [p for layer in params for p in layer[:2]]
        for p, g in zip(flat, torch.autograd.grad(loss, flat)):
            p.data.sub_(learning_rate * g)
    return params
