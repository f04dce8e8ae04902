# piece: epoch
# truth: wrong
# function: epoch
# mistake: momentum of 0.9 is switched on by default
# line: 9
# style: torch, over-engineered with options
import torch

def epoch(params, x, y, learning_rate, batch_size, momentum=0.9, weight_decay=0.0):
    tensors = [p for layer in params for p in layer[:2]]
    optimizer = torch.optim.SGD(tensors, lr=learning_rate, momentum=momentum, weight_decay=weight_decay)
    loss_sum, hits, seen = 0.0, 0, 0
    for rows in torch.randperm(len(x)).split(batch_size):
        if len(rows) < batch_size:
            break
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        z = z.squeeze(1)
        loss = torch.nn.functional.binary_cross_entropy(z, y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss_sum += loss.item() * len(rows)
        hits += ((z > 0.5) == (y[rows] > 0.5)).sum().item()
        seen += len(rows)
    return params, loss_sum / seen, hits / seen
