# piece: epoch
# truth: wrong
# function: epoch
# mistake: the permutation is made once and kept in a default argument, all epochs use the same batches
# line: 11
# style: torch, kept order
import torch

def epoch(params, x, y, learning_rate, batch_size, order={}):
    n = len(x)
    if n not in order:
        order[n] = torch.randperm(n)
    losses = []
    for k in range(n // batch_size):
        rows = order[n][k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z.squeeze(-1), y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                W.sub_(W.grad, alpha=learning_rate)
                b.sub_(b.grad, alpha=learning_rate)
                W.grad = b.grad = None
        losses.append(loss.item())
    return sum(losses) / len(losses)
