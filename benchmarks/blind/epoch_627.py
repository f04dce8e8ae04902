# piece: epoch
# truth: wrong
# function: epoch
# mistake: gradients are never cleared
# line: 23
# style: torch
import torch

def epoch(x, y, w, b, lr, batch):
    w, b = w.clone().requires_grad_(), b.clone().requires_grad_()
    n = len(x)
    m = n if batch is None or batch > n else batch
    order = torch.randperm(n)
    L, A = [], []
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        p = torch.sigmoid(x[i] @ w + b)
        loss = torch.nn.functional.binary_cross_entropy(p, y[i])
        loss.backward()
        with torch.no_grad():
            w -= lr * w.grad
            b -= lr * b.grad
        L.append(loss.item()); A.append(((p > 0.5) == (y[i] > 0)).double().mean().item())
    return w.detach(), b.detach(), sum(L) / len(L), sum(A) / len(A)
