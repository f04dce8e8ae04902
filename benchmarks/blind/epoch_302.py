# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: PyTorch, functional autograd, loss and accuracy
import torch
from torch.utils.data import BatchSampler, RandomSampler

def epoch(params, x, y, learning_rate, batch_size):
    loss_sum = acc_sum = count = 0
    for rows in BatchSampler(RandomSampler(range(len(x))), batch_size, True):
        out = x[rows]
        for W, b, h in params:
            if W.grad is not None:
                W.grad.zero_()
                b.grad.zero_()
            out = h(out @ W + b)
        out = out.squeeze(-1)
        loss = torch.nn.functional.binary_cross_entropy(out, y[rows])
        loss.backward()
        for W, b, _ in params:
            W.data -= learning_rate * W.grad
            b.data -= learning_rate * b.grad
        loss_sum += loss.item()
        acc_sum += out.round().eq(y[rows]).double().mean().item()
        count += 1
    return loss_sum / count, acc_sum / count
