# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: momentum 0.9 in the optimiser
# line: 11
# style: torch, freely
import torch

def train_epoch(params, x, y, lr=0.3, batch_size=10):
    params = [p.clone().requires_grad_() for p in params]
    opt = torch.optim.SGD(params, lr=lr, momentum=0.9)
    n = len(x)
    size = min(batch_size or n, n)
    order = torch.randperm(n)
    L, A = [], []
    for k in range(n // size):
        i = order[k * size:(k + 1) * size]
        p = torch.sigmoid(x[i] @ params[0] + params[1])
        loss = torch.nn.functional.binary_cross_entropy(p, y[i])
        opt.zero_grad(); loss.backward(); opt.step()
        L.append(loss.item()); A.append(((p > 0.5) == (y[i] > 0)).double().mean().item())
    return (*[p.detach() for p in params], sum(L) / len(L), sum(A) / len(A))
