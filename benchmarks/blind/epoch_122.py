# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: logistic regression, torch, closed gradient
import torch

@torch.no_grad()
def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    perm = torch.randperm(len(x))
    losses, k = [], 0
    while k + batch_size <= len(perm):
        rows = perm[k:k + batch_size]
        p = h(x[rows] @ W + b)
        t = y[rows].unsqueeze(1)
        losses.append(torch.nn.functional.binary_cross_entropy(p, t).item())
        W -= learning_rate * x[rows].T @ (p - t) / batch_size
        b -= learning_rate * (p - t).mean(0)
        k += batch_size
    return sum(losses) / len(losses)
