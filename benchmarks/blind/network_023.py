# piece: network
# truth: right
# function: forward
# mistake: none
# line: none
# style: torch with counted layers, notebook prints
import torch

def forward(x, parameters):
    activation_value = x
    for layer in range(len(parameters)):
        weight, bias, function = parameters[layer]
        pre = torch.einsum("...i,ij->...j", activation_value, weight) + bias
        activation_value = function(pre)
    if activation_value.shape[-1] == 1:
        activation_value = activation_value[..., 0]
    return activation_value

print(forward(torch.zeros(2, 3), [(torch.ones(3, 1), torch.zeros(1), torch.sigmoid)]))
