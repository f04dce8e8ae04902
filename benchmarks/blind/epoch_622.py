# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch
import torch
import torch.nn.functional as F

def epoch(x, y, w, b, lr, batch):
    w = w.clone().requires_grad_()
    b = b.clone().requires_grad_()
    n = x.shape[0]
    batch = n if batch is None else min(batch, n)
    total_loss = total_acc = 0.0
    number = n // batch
    for i in torch.randperm(n)[: number * batch].split(batch):
        z = x[i] @ w + b
        loss = F.binary_cross_entropy_with_logits(z, y[i])
        gw, gb = torch.autograd.grad(loss, (w, b))
        with torch.no_grad():
            w -= lr * gw
            b -= lr * gb
        total_loss += loss.item()
        total_acc += ((z > 0) == (y[i] == 1)).double().mean().item()
    return w.detach(), b.detach(), total_loss / number, total_acc / number
