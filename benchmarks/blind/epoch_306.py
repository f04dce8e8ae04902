# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss of the last batch is returned, not the mean
# line: 24
# style: PyTorch, last loss
import torch

def epoch(params, x, y, learning_rate, batch_size):
    loss_fn = torch.nn.functional.binary_cross_entropy
    losses = []
    perm = torch.randperm(len(x))
    for i in range(len(x) // batch_size):
        b_idx = perm.narrow(0, i * batch_size, batch_size)
        a = x[b_idx]
        for W, b, h in params:
            a = h(a @ W + b)
        loss = loss_fn(a.view(-1), y[b_idx])
        tensors = [t for W, b, h in params for t in (W, b)]
        for t, g in zip(tensors, torch.autograd.grad(loss, tensors)):
            with torch.no_grad():
                t -= learning_rate * g
        losses.append(loss.detach())
    return losses[-1].item()
