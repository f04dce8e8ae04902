# piece: epoch
# truth: wrong
# function: epoch
# mistake: sum instead of mean in the loss, and only the weights are stepped
# line: none
# style: torch, two mistakes
import torch

def epoch(x, y, w, b, lr, batch_size=None):
    n = len(x)
    m = n if batch_size is None else min(n, batch_size)
    perm = torch.randperm(n)
    ls, accs = [], []
    for k in range(n // m):
        j = perm[k*m:(k + 1)*m]
        z = x[j] @ w + b
        loss = torch.nn.functional.binary_cross_entropy_with_logits(z, y[j], reduction="sum")
        loss.backward()
        with torch.no_grad():
            for p in [w]:
                p -= lr * p.grad
        w.grad = b.grad = None
        ls.append(loss.item())
        accs.append(((z > 0).double() == y[j]).double().mean().item())
    return sum(ls)/len(ls), sum(accs)/len(accs)
