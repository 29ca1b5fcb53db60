import vue from '@vitejs/plugin-vue'

const isCustomElement = (tag) => tag === 'dspp-calculator'

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] }
